import { useLocalStorage } from '@mantine/hooks';
import { z } from 'zod';

/** What one viewer has chosen; kept in this browser only. */
const settingsSchema = z.object({
  /** The queues to show; `null`: all. */
  queue_ids: z.array(z.string()).nullable().catch(null),
  /** Callers waiting, above which a queue is marked; `null`: never. */
  most_waiting: z.int().min(0).max(1000).nullable().catch(5),
  /** Seconds of waiting, above which a queue is marked; `null`: never. */
  longest_s: z.int().min(1).max(86_400).nullable().catch(60),
  /** Whether calls in progress stand beside the queues. */
  calls: z.boolean().catch(true),
});

export type WallboardSettings = z.infer<typeof settingsSchema>;

export function useWallboardSettings() {
  return useLocalStorage<WallboardSettings>({
    key: 'hookswitch.wallboard',
    defaultValue: settingsSchema.parse({}),
    getInitialValueInEffect: false,
    deserialize: (text) => settingsSchema.parse(parsed(text)),
  });
}

function parsed(text: string | undefined): unknown {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
