/** What agents pause for. Reports know a pause by its reason, so that everybody should use the same words. */
export const PAUSE_REASONS = ['Break', 'Lunch', 'Meeting', 'Training', 'Back office'] as const;
