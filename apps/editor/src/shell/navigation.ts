import {
  IconActivity,
  IconApi,
  IconHash,
  IconInbox,
  IconPhoneCall,
  IconRoute,
  IconSend,
  IconStack2,
  IconUsers,
  IconWebhook,
  type Icon,
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
      { to: '/webhooks', label: 'Webhooks', icon: IconWebhook },
      { to: '/releases', label: 'Releases', icon: IconStack2 },
    ],
  },
  {
    title: 'Operation',
    places: [
      { to: '/calls', label: 'Calls', icon: IconPhoneCall },
      { to: '/activeflows', label: 'Activeflows', icon: IconActivity },
      { to: '/deliveries', label: 'Deliveries', icon: IconSend },
      { to: '/inbox', label: 'Inbox', icon: IconInbox },
    ],
  },
  { title: 'Access', places: [{ to: '/api-tokens', label: 'API tokens', icon: IconApi }] },
];
