import type {
  DeviceOwner,
  LiveRelease,
  ReleasedUser,
  Route,
  ScheduleWithCode,
  TextNumber,
} from '@hookswitch/engine';
import { pinnedObject } from '@hookswitch/compiler';
import {
  EXTENSION_FLOW_ID,
  numberFinder,
  OUTBOUND_FLOW_ID,
  outboundFinder,
  scheduleSchema,
  shareEnvironment,
  SWITCH_FLOW_ID,
} from '@hookswitch/flow-model';
import type {
  CompiledFlow,
  EnvironmentFields,
  Id,
  NumberFields,
  OutboundFinder,
  OutboundRouteFields,
  PinnedObject,
  PinnedUser,
  ReleaseContent,
  ReleaseObject,
  UserFields,
} from '@hookswitch/flow-model';
import { environmentOf } from './environment-of.js';

/** The live release as the engine asks it: indexes over numbers and extensions, built once when it becomes live. */
export class LiveReleaseIndex implements LiveRelease {
  readonly extension_flow: CompiledFlow | null;
  readonly outbound_flow: CompiledFlow | null;
  readonly switch_flow: CompiledFlow | null;
  readonly has_outbound_routes: boolean;
  readonly outbound: OutboundFinder;
  readonly queues: ReadonlyMap<Id, PinnedObject>;
  readonly users_by_id: ReadonlyMap<Id, PinnedUser>;
  private readonly find: (dialled: string) => Route | undefined;
  private readonly findText: (number: string) => TextNumber | undefined;
  private readonly users = new Map<string, ReleasedUser>();
  private readonly owners = new Map<string, DeviceOwner>();
  private readonly schedules: readonly ScheduleWithCode[];
  private readonly flowEnvironments: ReadonlyMap<Id, Id | null>;
  private readonly flows = new Map<string, CompiledFlow>();
  private sorted: readonly string[] | null = null;

  constructor(
    readonly number: number,
    readonly content: ReleaseContent,
  ) {
    for (const flow of Object.values(content.flows)) this.flows.set(flow.hash, flow);
    this.extension_flow = content.flows[EXTENSION_FLOW_ID] ?? null;
    this.outbound_flow = content.flows[OUTBOUND_FLOW_ID] ?? null;
    this.switch_flow = content.flows[SWITCH_FLOW_ID] ?? null;
    this.schedules = schedulesWithCodes(content.objects['schedule'] ?? []);
    const routes = content.objects['outbound_route'] ?? [];
    this.has_outbound_routes = routes.length > 0;
    this.outbound = outboundFinder(routes.map(({ body }) => body as unknown as OutboundRouteFields));
    for (const user of content.objects['user'] ?? []) {
      const { extension, environment_id, devices } = user.body as unknown as StoredUser;
      if (extension === null) continue;
      const { id, name } = user;
      const released: ReleasedUser = {
        id,
        name,
        environment_id,
        ...(devices?.length ? { devices: devices.map(asDevice) } : {}),
      };
      this.users.set(extension, released);
      for (const { sip_name } of released.devices ?? [])
        this.owners.set(sip_name, { user: released, extension });
    }
    this.users_by_id = new Map(
      (content.objects['user'] ?? []).map(({ id, num_id, name, body }) => [
        id,
        { num_id, name, extension: (body as unknown as UserFields).extension },
      ]),
    );
    const zoneOf = (id: unknown) =>
      (environmentOf(content.objects, id)?.body as EnvironmentFields | undefined)?.time_zone ?? null;
    this.queues = new Map(
      (content.objects['queue'] ?? []).flatMap((queue) => {
        const pinned = pinnedObject('queue', queue, (id) => this.users_by_id.get(id));
        if (pinned === undefined) return [];
        const body = {
          ...pinned.body,
          time_zone: pinned.body['time_zone'] ?? zoneOf(pinned.body['environment_id']),
        };
        return [[queue.id, { ...pinned, body }] as const];
      }),
    );
    this.flowEnvironments = new Map(
      (content.objects['flow'] ?? []).map(({ id, body }) => [
        id,
        (body['environment_id'] ?? null) as Id | null,
      ]),
    );
    this.find = numberFinder(
      (content.objects['number'] ?? []).flatMap((number) => routeOf(number, content.flows)),
    );
    this.findText = numberFinder(
      (content.objects['number'] ?? []).map((number) => textNumberOf(number, content.flows)),
    );
  }

  route(dialled: string): Route | null {
    return this.find(dialled) ?? null;
  }

  textNumber(number: string): TextNumber | null {
    return this.findText(number) ?? null;
  }

  environmentOf(flowId: Id): Id | null {
    return this.flowEnvironments.get(flowId) ?? null;
  }

  runnable(flowId: Id): CompiledFlow | null {
    return this.content.flows[flowId] ?? null;
  }

  user(extension: string): ReleasedUser | null {
    return this.users.get(extension) ?? null;
  }

  ownerOf(sipName: string): DeviceOwner | null {
    return this.owners.get(sipName) ?? null;
  }

  /** Where the same code is several schedules', as for who belongs to no environment, it is none. */
  scheduleWithCode(dialled: string, { id, environment_id }: ReleasedUser): ScheduleWithCode | null {
    const [one, ...others] = this.schedules.filter(
      ({ fields }) =>
        fields.switch_code === dialled &&
        shareEnvironment(fields.environment_id, environment_id) &&
        (fields.switch_user_ids.length === 0 || fields.switch_user_ids.includes(id)),
    );
    return one === undefined || others.length > 0 ? null : one;
  }

  extensions(
    beginning: string,
    user_ids: readonly Id[] | null,
    environment_id: Id | null,
  ): readonly string[] {
    const isMeant = (user: ReleasedUser | undefined) =>
      user !== undefined &&
      user_ids?.includes(user.id) !== false &&
      shareEnvironment(user.environment_id, environment_id);
    const found = isMeant(this.users.get(beginning)) ? [beginning] : [];
    this.sorted ??= [...this.users.keys()].sort();
    for (let at = firstFrom(this.sorted, beginning); at < this.sorted.length; at += 1) {
      const extension = this.sorted[at]!;
      if (!extension.startsWith(beginning)) break;
      if (extension !== beginning && isMeant(this.users.get(extension))) return [...found, extension];
    }
    return found;
  }

  /** A flow of this release by its hash. */
  flow(hash: string): CompiledFlow | undefined {
    return this.flows.get(hash);
  }
}

/** Those schedules that phones can switch. */
export function schedulesWithCodes(schedules: readonly ReleaseObject[]): readonly ScheduleWithCode[] {
  return schedules.flatMap(({ id, body }) => {
    const { success, data } = scheduleSchema.safeParse(body);
    return success && data.switch_code !== null ? [{ id, fields: data }] : [];
  });
}

/** As a release has a user: those that were made before there were devices have none. */
type StoredUser = Omit<UserFields, 'devices'> & Partial<Pick<UserFields, 'devices'>>;

function asDevice({ name, sip_name }: UserFields['devices'][number]) {
  return { name, sip_name };
}

/** Where the first text stands that is not below this one, in a sorted list. */
function firstFrom(sorted: readonly string[], text: string): number {
  let low = 0;
  for (let high = sorted.length; low < high;) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A number without a flow, or with one that was left out, leads nowhere. */
function routeOf(
  number: ReleaseObject,
  flows: Readonly<Record<Id, CompiledFlow>>,
): (readonly [string, Route])[] {
  const fields = number.body as unknown as NumberFields;
  const flow = fields.flow_id === null ? undefined : flows[fields.flow_id];
  if (flow === undefined) return [];
  const route: Route = {
    number_id: number.id,
    number_name: number.name,
    flow,
    // Absent in releases made before there was one.
    overflow: fields.overflow_flow_id ? (flows[fields.overflow_flow_id] ?? null) : null,
    environment_id: fields.environment_id,
    webhooks_enabled: fields.webhooks_enabled,
  };
  return [[fields.number, route]];
}

function textNumberOf(
  { id, name, body }: ReleaseObject,
  flows: Readonly<Record<Id, CompiledFlow>>,
): readonly [string, TextNumber] {
  const { number, message_flow_id, environment_id, webhooks_enabled } = body as unknown as NumberFields;
  const flow = message_flow_id ? (flows[message_flow_id] ?? null) : null;
  return [number, { number_id: id, number_name: name, flow, environment_id, webhooks_enabled }];
}
