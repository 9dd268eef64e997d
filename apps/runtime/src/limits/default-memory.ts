import { totalmem } from 'node:os';
import { getHeapStatistics } from 'node:v8';

const MB = 1024 * 1024;
/** Of the memory that machine or container has: the rest is for the kernel's caches and for others. */
const MACHINE_SHARE = 0.75;
/** Of what V8 lets its heap grow to: near that, the process stands still collecting garbage, and then dies. */
const HEAP_SHARE = 0.85;

/** Megabytes that the process may take before new calls are refused, when nobody has said. */
export function defaultMemoryMb(): number {
  const container = process.constrainedMemory();
  // Without a container's limit Node answers 0, or a number beyond any machine.
  const machine = container > 0 && container < totalmem() ? container : totalmem();
  return Math.floor(Math.min(machine * MACHINE_SHARE, getHeapStatistics().heap_size_limit * HEAP_SHARE) / MB);
}

/** What V8 lets the heap grow to, in megabytes. */
export function heapLimitMb(): number {
  return Math.floor(getHeapStatistics().heap_size_limit / MB);
}
