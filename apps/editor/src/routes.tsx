import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { SignedInShell } from './shell/signed-in-shell.js';
import type { Permission } from './api/records.js';
import { AllowedScreen } from './shell/not-allowed.js';
import { NotFound } from './shell/not-found.js';
import { RouteError } from './shell/route-error.js';
import { Loading } from './shell/loading.js';

/** One screen, loaded when it is first opened. The module exports the component `Screen`. */
function screen(path: string, load: () => Promise<{ Screen: React.ComponentType }>): RouteObject {
  return { path, lazy: async () => ({ Component: (await load()).Screen }), ErrorBoundary: RouteError };
}

/** A screen that not every role may see. */
function screenFor(
  permission: Permission,
  path: string,
  load: () => Promise<{ Screen: React.ComponentType }>,
): RouteObject {
  return screen(path, async () => {
    const { Screen } = await load();
    return {
      Screen: () => (
        <AllowedScreen permission={permission}>
          <Screen />
        </AllowedScreen>
      ),
    };
  });
}

/** Every address of the editor. A new screen gets a line here and, if it is a place to go, one in `navigation.ts`. */
const screens: RouteObject[] = [
  { index: true, element: <Navigate to="/flows" replace /> },
  screen('flows', () => import('./flows/flow-list.screen.js')),
  screen('flows/:id', () => import('./flow-editor/flow-editor.screen.js')),
  screen('numbers', () => import('./numbers/number-list.screen.js')),
  screen('numbers/:id', () => import('./numbers/number.screen.js')),
  screen('users', () => import('./users/user-list.screen.js')),
  screen('users/:id', () => import('./users/user.screen.js')),
  screen('queues', () => import('./queues/queue-list.screen.js')),
  screen('queues/:id', () => import('./queues/queue.screen.js')),
  screen('conferences', () => import('./conferences/conference-list.screen.js')),
  screen('conferences/:id', () => import('./conferences/conference.screen.js')),
  screen('ring_groups', () => import('./ring-groups/ring-group-list.screen.js')),
  screen('ring_groups/:id', () => import('./ring-groups/ring-group.screen.js')),
  screen('schedules', () => import('./schedules/schedule-list.screen.js')),
  screen('schedules/:id', () => import('./schedules/schedule.screen.js')),
  screen('prompts', () => import('./prompts/prompt-list.screen.js')),
  screen('prompts/:id', () => import('./prompts/prompt.screen.js')),
  screen('mailboxes', () => import('./mailboxes/mailbox-list.screen.js')),
  screen('mailboxes/:id', () => import('./mailboxes/mailbox.screen.js')),
  screen('outbound_routes', () => import('./outbound-routes/outbound-route-list.screen.js')),
  screen('outbound_routes/:id', () => import('./outbound-routes/outbound-route.screen.js')),
  screen('environments', () => import('./environments/environment-list.screen.js')),
  screen('environments/:id', () => import('./environments/environment.screen.js')),
  screen('webhooks', () => import('./webhooks/webhook-list.screen.js')),
  screen('webhooks/:id', () => import('./webhooks/webhook.screen.js')),
  screen('map', () => import('./map/map.screen.js')),
  screen('import-export', () => import('./transfer/transfer.screen.js')),
  screen('releases', () => import('./releases/release-list.screen.js')),
  screen('releases/:number', () => import('./releases/release.screen.js')),
  screen('calls', () => import('./calls/call-list.screen.js')),
  screen('calls/:id', () => import('./calls/call.screen.js')),
  screen('wallboard', () => import('./wallboard/wallboard.screen.js')),
  screenFor('queues:control', 'agent', () => import('./agent/agent.screen.js')),
  screen('recordings', () => import('./recordings/recording-list.screen.js')),
  screen('voicemails', () => import('./voicemails/voicemail-list.screen.js')),
  screen('messages', () => import('./messages/message-list.screen.js')),
  screen('messages/:id', () => import('./messages/message.screen.js')),
  screen('cdrs', () => import('./cdrs/cdr-list.screen.js')),
  screen('activeflows', () => import('./activeflows/activeflow-list.screen.js')),
  screen('activeflows/:id', () => import('./activeflows/activeflow.screen.js')),
  screen('deliveries', () => import('./deliveries/delivery-list.screen.js')),
  screen('deliveries/:id', () => import('./deliveries/delivery.screen.js')),
  // Not /inbox: the receivers themselves have their addresses there.
  screen('inboxes', () => import('./inbox/inbox-list.screen.js')),
  screen('inboxes/:id', () => import('./inbox/inbox.screen.js')),
  screen('event-types', () => import('./event-types/event-type-list.screen.js')),
  screen('event-types/:type', () => import('./event-types/event-type.screen.js')),
  screen('verify-request', () => import('./verification/verification.screen.js')),
  screenFor('tokens:manage', 'api-tokens', () => import('./api-tokens/api-token-list.screen.js')),
  screenFor('accounts:manage', 'accounts', () => import('./account/account-list.screen.js')),
  screenFor('audit:read', 'audit', () => import('./audit/audit-log.screen.js')),
  screen('gateways', () => import('./gateways/gateways.screen.js')),
  screen('account', () => import('./account/account.screen.js')),
  screen('status', () => import('./status/status.screen.js')),
  { path: '*', element: <NotFound /> },
];

export function createRouter() {
  return createBrowserRouter([
    { element: <SignedInShell />, ErrorBoundary: RouteError, HydrateFallback: Loading, children: screens },
  ]);
}
