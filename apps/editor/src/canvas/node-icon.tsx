import {
  IconArrowBackUp,
  IconCalendarTime,
  IconCornerDownRight,
  IconDatabaseSearch,
  IconDialpad,
  IconGitBranch,
  IconHourglass,
  IconKeyboard,
  IconDeviceMobileMessage,
  IconMessage2,
  IconMessages,
  IconPhoneCheck,
  IconPhoneOff,
  IconPhoneOutgoing,
  IconPlayerRecord,
  IconRecordMail,
  IconPuzzle,
  IconQuestionMark,
  IconSitemap,
  IconUsersGroup,
  IconVariable,
  IconVolume,
  IconWebhook,
  type Icon,
} from '@tabler/icons-react';

/** The icons that node types name. Listed, so that the build holds these and not all five thousand. */
const ICONS: Readonly<Record<string, Icon>> = {
  'arrow-back-up': IconArrowBackUp,
  'calendar-time': IconCalendarTime,
  'corner-down-right': IconCornerDownRight,
  'database-search': IconDatabaseSearch,
  dialpad: IconDialpad,
  'git-branch': IconGitBranch,
  hourglass: IconHourglass,
  keyboard: IconKeyboard,
  'device-mobile-message': IconDeviceMobileMessage,
  'message-2': IconMessage2,
  messages: IconMessages,
  'phone-check': IconPhoneCheck,
  'phone-off': IconPhoneOff,
  'phone-outgoing': IconPhoneOutgoing,
  'player-record': IconPlayerRecord,
  'record-mail': IconRecordMail,
  sitemap: IconSitemap,
  'users-group': IconUsersGroup,
  variable: IconVariable,
  volume: IconVolume,
  webhook: IconWebhook,
};

/** Whether there is an icon of this name. */
export function hasIcon(name: string): boolean {
  return Object.hasOwn(ICONS, name);
}

/** A node type's icon; a puzzle piece where we have none, a question mark for a type that we do not know. */
export function NodeIcon({ name, size = 18 }: { name: string | undefined; size?: number }) {
  const Shape = name === undefined ? IconQuestionMark : (ICONS[name] ?? IconPuzzle);
  return <Shape size={size} stroke={1.7} aria-hidden />;
}
