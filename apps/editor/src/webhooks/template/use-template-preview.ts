import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listTemplateEvents, previewTemplate } from '../../api/operations.js';
import type { TemplateTried } from '../../api/records.js';
import { useSettled } from '../../saving/use-settled.js';

/** How long somebody has to pause in writing before it is tried. */
const PAUSE_MS = 350;

/** What a template makes of an event, tried anew when writing pauses; what it made before stays until then. */
export function useTemplatePreview(wanted: TemplateTried | null) {
  const settled = useSettled(wanted, PAUSE_MS);
  const preview = useQuery({
    queryKey: ['template-preview', settled],
    queryFn: () => previewTemplate(settled!),
    enabled: settled !== null,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
    retry: false,
    meta: { quiet: true },
  });
  const isBehind = JSON.stringify(settled) !== JSON.stringify(wanted);
  return { ...preview, isBehind: isBehind || preview.isPlaceholderData };
}

/** Past events that a template can be tried with, the newest first. */
export function usePastEvents(event_type: string | null, dialect: TemplateTried['dialect']) {
  return useQuery({
    queryKey: ['template-events', event_type, dialect],
    queryFn: () => listTemplateEvents({ event_type: event_type ?? '', ...(dialect && { dialect }) }),
    enabled: event_type !== null,
    staleTime: 15_000,
  });
}
