import { useParams } from 'react-router';
import { DraftForm, type DraftFormProps } from './draft-form.js';

/** The form of the object that the address names; `new` makes one. */
export function DraftScreen(props: Omit<DraftFormProps, 'id'>) {
  const { id = 'new' } = useParams();
  return <DraftForm key={id} {...props} id={id === 'new' ? null : id} />;
}
