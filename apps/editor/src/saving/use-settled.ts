import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';

/**
 * What is being filled in, once nothing of it has changed for a while. What is compared is what it says, not which object
 * it is.
 */
export function useSettled<T>(value: T, ms: number): T {
  const [text] = useDebouncedValue(JSON.stringify(value), ms);
  return useMemo(() => JSON.parse(text) as T, [text]);
}
