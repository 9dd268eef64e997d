import { Fieldset, Group, Stack, Text } from '@mantine/core';
import type { ComponentType } from 'react';
import { ListenButton } from '../listen/listen-button.js';
import { PlaceLink, PlaceLinks } from '../place-link.js';
import type { FormField } from '../schema/schema-fields.js';
import { Description } from './field-label.js';
import { asRecord, asText, type FieldProps } from './field-props.js';
import { LanguageField, ReferenceField } from './simple-fields.js';
import { TextField } from './text-field.js';

const CONTROLS: Readonly<Record<string, ComponentType<FieldProps>>> = {
  prompt_id: ReferenceField,
  text: TextField,
  language: LanguageField,
  voice: TextField,
};

/** Something that callers hear: a prompt, or a text that is spoken. With a way to hear it. */
export function AnnouncementField(props: FieldProps) {
  const { field, pointer } = props;
  return (
    <Fieldset legend={field.title} data-pointer={pointer} p="sm">
      <Stack gap="sm">
        {field.description && (
          <Text size="xs" c="dimmed">
            <Description text={field.description} />
          </Text>
        )}
        <AnnouncementParts {...props} />
      </Stack>
    </Fieldset>
  );
}

/** The same without a frame around it, for rows. */
export function AnnouncementParts({ field, pointer, value, onChange }: FieldProps) {
  const written = asRecord(value ?? field.fallback);
  const prompt = asText(written['prompt_id']);
  const part = (name: string) => {
    const of = field.fields.find((one) => one.name === name);
    const Control = CONTROLS[name];
    return of && Control ? (
      <Control
        key={name}
        field={name === 'text' || name === 'prompt_id' ? of : { ...of, description: null }}
        pointer={`${pointer}/${name}`}
        value={written[name]}
        onChange={(next) => onChange(changed(written, of, next))}
        parent={written}
        siblings={field.fields}
      />
    ) : null;
  };
  return (
    <>
      {part('prompt_id')}
      {prompt === '' && (
        <>
          {part('text')}
          <Group gap="sm" grow align="flex-start">
            {part('language')}
            {part('voice')}
          </Group>
        </>
      )}
      {prompt === '' ? (
        asText(written['text']) !== '' && (
          <ListenButton text={written['text']} language={written['language']} voice={written['voice']} />
        )
      ) : (
        <PlaceLinks>
          <PlaceLink to={`/prompts/${prompt}`}>Listen to it</PlaceLink>
        </PlaceLinks>
      )}
    </>
  );
}

function changed(
  value: Readonly<Record<string, unknown>>,
  { name, nullable }: FormField,
  next: unknown,
): Record<string, unknown> {
  return { ...value, [name]: next === '' && nullable ? null : next };
}
