/** A module of Asterisk that Hookswitch makes use of. */
export interface AsteriskModule {
  readonly name: string;
  /**
   * `calls`: no call without it. `feature`: calls go on without what `purpose` names. `other`: some version's modules
   * need it before they load, others do not have it.
   */
  readonly need: 'calls' | 'feature' | 'other';
  /** What it does for us, as the end of "… is missing: ". */
  readonly purpose: string;
}

const forCalls = (purpose: string, ...names: readonly string[]): readonly AsteriskModule[] =>
  names.map((name) => ({ name: `${name}.so`, need: 'calls', purpose }));
const forFeature = (purpose: string, ...names: readonly string[]): readonly AsteriskModule[] =>
  names.map((name) => ({ name: `${name}.so`, need: 'feature', purpose }));

/**
 * What has to be loaded, in groups by what it is for: the generated `modules.conf` loads these and nothing else, the
 * doctor asks for them. Parts that are built into Asterisk's binary (http, manager, dsp …) are not listed.
 */
export const MODULES: readonly AsteriskModule[] = [
  ...forCalls('the dialplan is not read', 'pbx_config'),
  ...forCalls('calls do not reach Hookswitch', 'app_stasis', 'res_stasis'),
  ...forCalls(
    'Hookswitch cannot tell Asterisk what to do',
    ...['res_ari', 'res_ari_model', 'res_ari_applications', 'res_ari_asterisk', 'res_ari_bridges'],
    ...['res_ari_channels', 'res_ari_device_states', 'res_ari_endpoints', 'res_ari_events'],
    ...['res_ari_playbacks', 'res_ari_recordings', 'res_http_websocket', 'res_stasis_answer'],
  ),
  ...forCalls('nothing can be played', 'res_stasis_playback', 'format_wav', 'format_pcm', 'format_sln'),
  ...forCalls('parties cannot be connected', 'bridge_simple', 'bridge_softmix', 'chan_bridge_media'),
  // A leg waits in a holding bridge while it is dialled.
  ...forCalls('nobody can be rung', 'bridge_holding'),
  ...forCalls(
    'SIP does not work',
    ...['chan_pjsip', 'res_pjproject', 'res_pjsip', 'res_pjsip_session', 'res_pjsip_sdp_rtp'],
    ...['res_rtp_asterisk', 'res_sorcery_config', 'res_sorcery_memory', 'res_sorcery_astdb'],
    ...['res_pjsip_caller_id', 'res_pjsip_nat', 'res_pjsip_endpoint_identifier_ip'],
    ...['res_pjsip_endpoint_identifier_user', 'res_pjsip_authenticator_digest'],
  ),
  ...forCalls('phones cannot register', 'res_pjsip_registrar'),
  ...forCalls('the usual sound of telephony is not understood', 'codec_ulaw', 'codec_alaw'),
  ...forCalls('timers have no clock', 'res_timing_timerfd'),
  ...forCalls(
    'the dialplan of Hookswitch does not run',
    ...['app_dial', 'app_playback', 'app_stack', 'func_callerid', 'func_channel', 'func_dialplan'],
    ...['func_global', 'func_logic', 'func_strings'],
  ),
  ...['res_websocket_client', 'res_pjsip_outbound_publish'].map((name) => ({
    name: `${name}.so`,
    need: 'other' as const,
    purpose: 'other modules do not load',
  })),
  // Not every distribution's Asterisk has the last two.
  ...['res_pjsip_mwi', 'res_pjsip_mwi_body_generator', 'res_mwi_external', 'res_ari_mailboxes'].map(
    (name) => ({
      name: `${name}.so`,
      need: 'other' as const,
      purpose: 'phones do not show waiting messages',
    }),
  ),
  ...forFeature('speech and prompts are not fetched from Hookswitch', 'res_http_media_cache', 'res_curl'),
  ...forFeature('calls cannot be recorded', 'res_stasis_recording'),
  ...forFeature('the state of phones is not told', 'res_stasis_device_state'),
  ...forFeature('one party alone cannot be listened to or recorded', 'res_stasis_snoop', 'app_chanspy'),
  ...forFeature('callers on hold hear nothing', 'res_musiconhold'),
  ...forFeature('sound cannot be changed from one rate to another', 'codec_resample', 'codec_g722'),
  ...forFeature('digits in SIP INFO are not understood', 'res_pjsip_dtmf_info'),
  ...forFeature('a diverted call does not say who diverted it', 'res_pjsip_diversion'),
  ...forFeature('phones cannot transfer calls', 'res_pjsip_refer'),
  ...forFeature(
    'the trunk cannot ask for a password',
    ...['res_pjsip_outbound_authenticator_digest', 'res_pjsip_outbound_registration'],
  ),
  ...forFeature('the reason of a SIP end is not told', 'res_pjsip_rfc3326'),
  ...forFeature('the doctor sees less', 'func_pjsip_endpoint', 'func_config'),
  ...forFeature('SIP messages cannot be shown on the console', 'res_pjsip_logger'),
  ...forFeature(
    'phones cannot watch each other (busy lamps)',
    ...['res_pjsip_pubsub', 'res_pjsip_exten_state', 'res_pjsip_pidf_body_generator'],
    'res_pjsip_dialog_info_body_generator',
  ),
  ...forFeature('encrypted sound (SRTP) is refused', 'res_crypto', 'res_srtp'),
];
