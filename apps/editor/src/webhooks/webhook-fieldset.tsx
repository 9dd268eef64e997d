import { SchemaForm } from '@hookswitch/editor-kit';
import { Stack } from '@mantine/core';
import { useParams } from 'react-router';
import type { DraftFields } from '../drafts/draft-form.js';
import { FormSection } from '../drafts/form-section.js';
import { DialectField } from './dialect-field.js';
import { EventTypesField } from './event-types-field.js';
import { MethodField } from './method-field.js';
import { RetryField } from './retry-field.js';
import { SampleSection } from './sample-section.js';
import { SecretSection } from './secret-section.js';
import { SubscriptionField } from './subscription-field.js';
import { TemplateSection } from './template/template-section.js';

/** Fields that are arranged here; what the schema has besides stands at the end. */
const ARRANGED = [
  ...[
    'name',
    'enabled',
    'dialect',
    'url',
    'fallback_url',
    'method',
    'event_types',
    'headers',
    'secret',
    'scope',
    'filters',
    'template',
  ],
  ...['timeout_ms', 'retry_profile', 'rate_limit_per_s', 'detail'],
];

/** The form of a webhook, by subject. */
export function WebhookFieldset({ schema, value, onChange, messages }: DraftFields) {
  const { id = 'new' } = useParams();
  const webhookId = id === 'new' ? null : id;
  const form = { schema, value, onChange };
  const plain = { value, onChange };
  return (
    <Stack gap="lg">
      <SchemaForm {...form} only={['name', 'enabled']} />
      <DialectField {...plain} />
      <FormSection title="Where to">
        <SchemaForm {...form} only={['url', 'fallback_url']} />
        <MethodField {...plain} />
      </FormSection>
      <FormSection title="Which events">
        <EventTypesField {...plain} messages={messages} webhookId={webhookId} />
      </FormSection>
      <FormSection title="What is sent">
        <TemplateSection {...plain} messages={messages} />
        <SampleSection form={value} webhookId={webhookId} />
      </FormSection>
      <FormSection title="Headers and secret">
        <SchemaForm {...form} only={['headers']} />
        <SecretSection {...plain} />
      </FormSection>
      <FormSection title="Of which calls">
        <SubscriptionField {...plain} webhookId={webhookId} />
        <SchemaForm {...form} only={['filters']} />
      </FormSection>
      <FormSection title="How it is sent">
        <RetryField {...plain} />
        <SchemaForm {...form} only={['timeout_ms', 'rate_limit_per_s']} />
      </FormSection>
      <FormSection title="Further">
        <SchemaForm {...form} only={['detail']} />
        <SchemaForm {...form} skip={ARRANGED} />
      </FormSection>
    </Stack>
  );
}
