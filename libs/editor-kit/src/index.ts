export { SchemaForm } from './schema-form.js';
export type { SchemaFormProps } from './schema-form.js';
export { FormEnvironmentProvider, useFieldMessage, useFormEnvironment } from './form-environment.js';
export type {
  Connections,
  FieldMessage,
  FormEnvironment,
  ReferenceOption,
  RequestTrial,
  RequestTrialResult,
  SpokenText,
  VariableOption,
} from './form-environment.js';
export type { NodeForm, NodeFormProps } from './node-form.js';
export { focusField } from './focus-field.js';
export { JumpField } from './fields/jump-field.js';
export { Description } from './fields/field-label.js';
export { fieldsOf } from './schema/schema-fields.js';
export type { FieldKind, FormField } from './schema/schema-fields.js';
export { ListenButton } from './listen/listen-button.js';
export { MessageLength } from './message-length.js';
export type { ListenButtonProps } from './listen/listen-button.js';
export { NoSettings } from './no-settings.js';
export { PlaceLink, PlaceLinks } from './place-link.js';
export { TryRequest } from './trial/try-request.js';
export type { TryRequestProps } from './trial/try-request.js';
export { RequestPreview } from './request-preview.js';
export type { PreviewHeader, RequestPreviewProps } from './request-preview.js';
