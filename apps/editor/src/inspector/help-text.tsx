import { Typography } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { marked } from 'marked';
import classes from './help-text.module.css';

/** The README of every node type: the same page that readers of the repository see. */
const pages = import.meta.glob<string>('../../../../libs/nodes/src/*/README.md', {
  query: '?raw',
  import: 'default',
});

/** The documentation of one node type. It is our own text from the build, so it is shown as it is. */
export default function HelpText({ type }: { type: string }) {
  const folder = type.replaceAll('_', '-');
  const load = pages[`../../../../libs/nodes/src/${folder}/README.md`];
  const page = useQuery({
    queryKey: ['help', type],
    queryFn: async () =>
      load ? marked.parse(await load(), { async: false }) : '<p>There is no help on this object.</p>',
    staleTime: Infinity,
  });
  return (
    <Typography className={classes['help']}>
      <div dangerouslySetInnerHTML={{ __html: page.data ?? '' }} />
    </Typography>
  );
}
