import { ApiUnderTest } from '../testing/api-under-test.js';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await ApiUnderTest.start();
});
afterEach(() => api.stop());

const send = (table: string, text: string, query = '') =>
  api.send('POST', `/configuration/csv/${table}${query}`, text, undefined, 'text/csv');
const table = async (name: string) => {
  const { body } = await api.get(`/configuration/csv/${name}`);
  return body as string;
};

describe('users and numbers as CSV', () => {
  it('come out as a spreadsheet reads them', async () => {
    await api.post('/users', {
      name: '=HYPERLINK("x")',
      extension: '1002',
      sip_password: 'top-secret-password',
    });
    const flow = (await api.get('/flows')).body.result[0];
    expect(await table('users')).toBe(
      'extension,name,email,environment\r\n1001,Alex Example,,\r\n1002,"\'=HYPERLINK(""x"")",,\r\n',
    );
    expect(await table('numbers')).toBe(
      'number,name,flow,overflow_flow,message_flow,webhooks_enabled,environment\r\n' +
        `+442079460000,Main number,${flow.name},,,yes,\r\n`,
    );
  });

  it('go in as they came out, and change what differs', async () => {
    await api.post('/environments', { name: 'London' });
    const { body: user } = await api.post('/users', {
      name: 'Bo',
      extension: '1002',
      sip_password: 'a-long-password',
    });
    expect((await send('users', await table('users'))).body).toEqual({
      dry_run: false,
      added: 0,
      changed: 0,
      unchanged: 2,
    });
    const text = '\uFEFFExtension;Name;Environment\n1002;"Bo; junior";London\n1003;Cy;\n';
    expect((await send('users', text, '?dry_run=true')).body).toMatchObject({ added: 1, changed: 1 });
    expect((await api.get('/users')).body.result).toHaveLength(2);
    expect((await send('users', text)).body).toMatchObject({ added: 1, changed: 1, unchanged: 0 });
    const changed = (await api.get(`/users/${user.id}`)).body;
    expect(changed).toMatchObject({
      name: 'Bo; junior',
      sip_password: { secret: true },
      num_id: user.num_id,
    });
    expect(changed.environment_id).not.toBeNull();
  });

  it.each([`'=x`, `''=x`, `=x`, `'+1`, `'Ada'`])(
    'keep the name %s as it is, however often it goes out and in',
    async (name) => {
      const { body: user } = await api.post('/users', {
        name,
        extension: '1002',
        sip_password: 'a-long-password',
      });
      for (const _ of [1, 2]) {
        expect((await send('users', await table('users'))).body).toMatchObject({ changed: 0, unchanged: 2 });
      }
      expect((await api.get(`/users/${user.id}`)).body.name).toBe(name);
    },
  );

  it('take all rows or none, and each fault is told with its line and column', async () => {
    const { status, body } = await send(
      'numbers',
      'number,flow,webhooks_enabled\n+44 20 7946 0001,Nowhere,maybe\nreception,,\n+442079460001,,no\n',
    );
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      { pointer: '/rows/2/flow', message: 'Line 2: There is no flow called "Nowhere".' },
      { pointer: '/rows/2/webhooks_enabled', message: 'Line 2: Write "yes" or "no".' },
      { pointer: '/rows/4/number', message: 'Line 4: +442079460001 is in line 2 already.' },
      expect.objectContaining({ pointer: '/rows/3/number' }),
    ]);
    expect((await api.get('/numbers')).body.result).toHaveLength(1);
  });

  it.each([
    ['', ''],
    ['extension,colour\n1,red\n', '/colour'],
    ['name\nAda\n', '/extension'],
    ['extension,name\n1002,"Ada\n', ''],
  ])('what is no such table is refused: %j', async (text, pointer) => {
    const { status, body } = await send('users', text);
    expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('knows users and numbers only', async () => {
    expect((await send('flows', 'name\nx\n')).status).toBe(404);
  });
});
