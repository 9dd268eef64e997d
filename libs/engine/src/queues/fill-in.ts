import { parseTemplate, renderTemplate } from '@hookswitch/flow-model';
import type { Announcement } from '@hookswitch/flow-model';
import type { Turn } from '../turn.js';

/** An announcement of a queue with the caller's variables put in. One that is no template is said as it is written. */
export function fillIn(announcement: Announcement, { read }: Turn): Announcement {
  if (!announcement.text.includes('${')) return announcement;
  const template = parseTemplate(announcement.text);
  return template.ok ? { ...announcement, text: renderTemplate(template, read, 'text') } : announcement;
}
