import { RestOverWebsocket } from './rest-over-websocket.js';

/** Requests 1, 2 and 3 in a row at 0 ms, and a clock that is set. */
function threeRequests() {
  let now = 0;
  const rest = new RestOverWebsocket(
    () => undefined,
    () => now,
  );
  for (const path of ['one', 'two', 'three'])
    rest.request({ method: 'POST', path, body: undefined }).catch(() => undefined);
  return {
    at: (ms: number) => (now = ms),
    isAnswered: (request_id: string) =>
      rest.take({ type: 'RESTResponse', request_id, status_code: 204 } as Parameters<typeof rest.take>[0]),
    overdue: () => rest.overdue(5_000),
  };
}

describe('the watchdog of requests on the event socket', () => {
  it('names the oldest when nothing is answered any more', () => {
    const { at, overdue } = threeRequests();
    at(4_999);
    expect(overdue()).toBeNull();
    at(5_000);
    expect(overdue()).toBe('POST one');
  });

  it('has patience with an Asterisk that is slow, as long as answers come in their order', () => {
    const { at, isAnswered, overdue } = threeRequests();
    at(4_000);
    isAnswered('1');
    at(8_000);
    expect(overdue()).toBeNull();
    isAnswered('2');
    at(12_999);
    expect(overdue()).toBeNull();
    at(13_000);
    expect(overdue()).toBe('POST three');
  });

  it('has none with a request that others have overtaken', () => {
    const { at, isAnswered, overdue } = threeRequests();
    at(4_000);
    isAnswered('2');
    at(5_000);
    expect(overdue()).toBe('POST one');
  });

  it('is content when everything is answered', () => {
    const { at, isAnswered, overdue } = threeRequests();
    for (const id of ['1', '2', '3']) isAnswered(id);
    at(60_000);
    expect(overdue()).toBeNull();
  });
});
