import { Description } from '@hookswitch/editor-kit';
import { Code, Table, Text } from '@mantine/core';

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly description?: string;
  readonly additionalProperties?: unknown;
}

interface Line {
  readonly path: string;
  readonly kind: string;
  readonly description: string;
}

/** A JSON Schema as a table: each field with its type and its meaning. */
export function SchemaTable({ schema }: { schema: Readonly<Record<string, unknown>> }) {
  const lines = linesOf(schema as JsonSchema, '');
  return (
    <Table verticalSpacing={6} layout="fixed" fz="sm" aria-label="Fields">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="30%">Field</Table.Th>
          <Table.Th w="26%">Type</Table.Th>
          <Table.Th>Meaning</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <Table.Tr key={line.path}>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              <Code>{line.path}</Code>
            </Table.Td>
            <Table.Td>
              <Text size="xs">{line.kind}</Text>
            </Table.Td>
            <Table.Td>
              <Text size="sm">{line.description ? <Description text={line.description} /> : '–'}</Text>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function linesOf(schema: JsonSchema, prefix: string): Line[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    const inner = bodyOfType(property);
    const members = inner.type === 'array' && inner.items ? bodyOfType(inner.items) : inner;
    const within = inner.type === 'array' ? `${path}[]` : path;
    const description = property.description ?? inner.description ?? '';
    return [{ path, kind: kindOf(property), description }, ...linesOf(members, within)];
  });
}

/** The schema without its `null`. */
function bodyOfType(schema: JsonSchema): JsonSchema {
  const rest = schema.anyOf?.filter((member) => member.type !== 'null') ?? [];
  return rest.length === 1 && rest[0] ? rest[0] : schema;
}

function kindOf(schema: JsonSchema): string {
  if (schema.anyOf) return schema.anyOf.map(kindOf).join(' or ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => String(value)).join(', ');
  if (schema.type === 'array') return `list of ${schema.items ? kindOf(schema.items) : 'values'}`;
  const type = typeof schema.type === 'string' ? schema.type : (schema.type?.join(' or ') ?? 'any value');
  return schema.format ? `${type} (${schema.format})` : type;
}
