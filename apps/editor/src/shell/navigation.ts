import {
  IconActivity,
  IconApi,
  IconBuilding,
  IconCalendarTime,
  IconDeviceDesktopAnalytics,
  IconFileImport,
  IconHash,
  IconHeadset,
  IconHeartbeat,
  IconHistory,
  IconInbox,
  IconListDetails,
  IconMailbox,
  IconMessages,
  IconMicrophone,
  IconPhoneCall,
  IconPhoneOutgoing,
  IconPlugConnected,
  IconReportAnalytics,
  IconRoute,
  IconSend,
  IconSitemap,
  IconStack2,
  IconUserCircle,
  IconUserShield,
  IconRecordMail,
  IconUsers,
  IconUsersPlus,
  IconUsersGroup,
  IconVolume,
  IconWebhook,
  type Icon,
  IconShieldCheck,
} from '@tabler/icons-react';

export interface Place {
  readonly to: string;
  readonly label: string;
  readonly icon: Icon;
}

/** The places of the left-hand navigation, in groups. */
export const NAVIGATION: readonly { readonly title: string; readonly places: readonly Place[] }[] = [
  {
    title: 'Configuration',
    places: [
      { to: '/flows', label: 'Flows', icon: IconRoute },
      { to: '/numbers', label: 'Numbers', icon: IconHash },
      { to: '/users', label: 'Users', icon: IconUsers },
      { to: '/queues', label: 'Queues', icon: IconUsersPlus },
      { to: '/conferences', label: 'Conferences', icon: IconMessages },
      { to: '/ring_groups', label: 'Ring groups', icon: IconUsersGroup },
      { to: '/outbound_routes', label: 'Outbound routes', icon: IconPhoneOutgoing },
      { to: '/schedules', label: 'Schedules', icon: IconCalendarTime },
      { to: '/prompts', label: 'Prompts', icon: IconVolume },
      { to: '/mailboxes', label: 'Mailboxes', icon: IconMailbox },
      { to: '/webhooks', label: 'Webhooks', icon: IconWebhook },
      { to: '/environments', label: 'Environments', icon: IconBuilding },
      { to: '/map', label: 'Map', icon: IconSitemap },
      { to: '/import-export', label: 'Import and export', icon: IconFileImport },
      { to: '/releases', label: 'Releases', icon: IconStack2 },
    ],
  },
  {
    title: 'Operation',
    places: [
      { to: '/calls', label: 'Calls', icon: IconPhoneCall },
      { to: '/wallboard', label: 'Wallboard', icon: IconDeviceDesktopAnalytics },
      { to: '/agent', label: 'Agent', icon: IconHeadset },
      { to: '/recordings', label: 'Recordings', icon: IconMicrophone },
      { to: '/voicemails', label: 'Voicemails', icon: IconRecordMail },
      { to: '/messages', label: 'Messages', icon: IconMessages },
      { to: '/activeflows', label: 'Activeflows', icon: IconActivity },
      { to: '/deliveries', label: 'Deliveries', icon: IconSend },
      { to: '/inboxes', label: 'Inbox', icon: IconInbox },
    ],
  },
  {
    title: 'Reports',
    places: [{ to: '/cdrs', label: 'Call records', icon: IconReportAnalytics }],
  },
  {
    title: 'Integration',
    places: [
      { to: '/event-types', label: 'Event types', icon: IconListDetails },
      { to: '/verify-request', label: 'Verify a request', icon: IconShieldCheck },
      { to: '/api-tokens', label: 'API tokens', icon: IconApi },
    ],
  },
  {
    title: 'System',
    places: [
      { to: '/status', label: 'Status', icon: IconHeartbeat },
      { to: '/gateways', label: 'Gateways', icon: IconPlugConnected },
      { to: '/accounts', label: 'Accounts and roles', icon: IconUserShield },
      { to: '/audit', label: 'Audit log', icon: IconHistory },
      { to: '/account', label: 'Account', icon: IconUserCircle },
    ],
  },
];
