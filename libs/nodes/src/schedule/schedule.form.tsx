import { PlaceLink, PlaceLinks, SchemaForm, type NodeFormProps } from '@hookswitch/editor-kit';
import { scheduleConfig } from './schedule.schema.js';

/** Which schedule, and the way to its hours. */
export function ScheduleForm({ config, onChange }: NodeFormProps) {
  const chosen = typeof config['schedule_id'] === 'string' ? config['schedule_id'] : '';
  return (
    <>
      <SchemaForm schema={scheduleConfig} value={config} onChange={onChange} />
      <PlaceLinks>
        {chosen && <PlaceLink to={`/schedules/${chosen}`}>Open this schedule</PlaceLink>}
        <PlaceLink to="/schedules">All schedules</PlaceLink>
      </PlaceLinks>
    </>
  );
}
