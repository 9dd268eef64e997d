import { z } from 'zod';

/** A UUID as the API writes it. */
export const idSchema = z.uuid();

/** RFC 3339, UTC, milliseconds: `2026-11-21T09:30:00.000Z`. */
export const timeSchema = z.iso.datetime({ precision: 3 });

/** Why a call and its activeflow ended. */
export const endReasonSchema = z.enum([
  'completed',
  'hungup_by_caller',
  'hungup_by_callee',
  'stopped',
  'no_exit',
  'step_budget',
  'unallocated_number',
  'busy',
  'overload',
  'gateway_lost',
  'transferred',
  'answered_elsewhere',
  'error',
]);
