import type { ScheduleFields } from '@hookswitch/flow-model';
import { CALENDAR_LIMIT, importCalendar, withImported, type CalendarMessage } from '@hookswitch/pbx';
import { Alert, Button, FileButton, List, Text } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { useState } from 'react';

interface ImportButtonProps {
  readonly schedule: ScheduleFields;
  readonly onImport: (found: Pick<ScheduleFields, 'ranges' | 'holidays'>) => void;
}

const MOST_MESSAGES = 10;

/** Reads a calendar file into the form: what it brings can be looked at before it is saved. */
export function ImportButton({ schedule, onImport }: ImportButtonProps) {
  const [told, setTold] = useState<{ summary: string; messages: readonly CalendarMessage[] } | null>(null);
  const take = async (file: File | null) => {
    if (file === null) return;
    const tooLarge = {
      line: 1,
      message: `It is larger than ${CALENDAR_LIMIT.toLocaleString('en')} characters.`,
    };
    if (file.size > CALENDAR_LIMIT * 4)
      return setTold({ summary: 'Nothing was read.', messages: [tooLarge] });
    const { messages, ...found } = importCalendar(await file.text(), schedule.time_zone, Date.now());
    const after = withImported(schedule, found);
    const holidays = after.holidays.length - schedule.holidays.length;
    const ranges = after.ranges.length - schedule.ranges.length;
    onImport({ ranges: after.ranges, holidays: after.holidays });
    setTold({
      summary: `${file.name} brings ${counted(holidays, 'holiday')} and ${counted(ranges, 'row')} of hours.`,
      messages,
    });
  };
  return (
    <>
      <FileButton accept=".ics,text/calendar" onChange={(file) => void take(file)}>
        {(button) => (
          <Button {...button} variant="default" size="xs" leftSection={<IconCalendarDown size={14} />}>
            Import a calendar (.ics)
          </Button>
        )}
      </FileButton>
      {told && (
        <Alert
          variant="light"
          color={told.messages.length > 0 ? 'yellow' : 'blue'}
          withCloseButton
          closeButtonLabel="Close"
          onClose={() => setTold(null)}
          role="status"
          w="100%"
        >
          <Text size="sm">{told.summary} Save to keep it.</Text>
          {told.messages.length > 0 && (
            <List size="sm" mt={4}>
              {told.messages.slice(0, MOST_MESSAGES).map(({ line, message }) => (
                <List.Item key={`${line} ${message}`}>
                  Line {line}: {message}
                </List.Item>
              ))}
              {told.messages.length > MOST_MESSAGES && (
                <List.Item>And {told.messages.length - MOST_MESSAGES} more.</List.Item>
              )}
            </List>
          )}
        </Alert>
      )}
    </>
  );
}

function counted(count: number, what: string): string {
  return `${count === 0 ? 'no' : count} ${what}${count === 1 ? '' : 's'}`;
}
