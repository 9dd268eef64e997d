import { resumeBackground } from './background.js';
import { destroyBridge } from './bridges.js';
import { closeRoom } from './rooms.js';
import type { RoomTools } from './rooms.js';
import type { Chores } from './take-event.js';

/** What events ask us to do, and what need not succeed: a bridge or a channel that is gone needs it no more. */
export function choresOf(tools: Pick<RoomTools, 'client' | 'exchange' | 'rooms'>): Chores {
  const { client, exchange } = tools;
  return {
    destroyBridge: (bridgeId) => {
      const ends = exchange.isRoom(bridgeId) ? closeRoom(tools, bridgeId) : destroyBridge(client, bridgeId);
      ends.catch(() => undefined);
    },
    resumeBackground: (record) => void resumeBackground(client, record).catch(() => undefined),
  };
}
