import type { DataSource } from 'typeorm';
import type { Activeflow, Step } from '@hookswitch/engine';
import type { Id } from '@hookswitch/flow-model';
import { activeflowEntity, stepEntity } from '../entities/activeflow.entity.js';
import { makePage, readPage } from '../paging/page.js';
import type { Page, PageRequest } from '../paging/page.js';

/** Narrows a list of activeflows; what is missing does not. */
export interface ActiveflowFilter {
  readonly status?: Activeflow['status'];
  readonly flow_id?: Id;
  readonly reference_id?: Id;
  readonly release?: number;
}

const LIST = 'activeflows';
const STEPS = 'steps';

/** Activeflows, newest first, and their steps, in order. Written by the folding of the journal alone. */
export class ActiveflowRepository {
  readonly #reader: DataSource;
  readonly #fresh: () => Promise<void>;

  /** `fresh`: see `Store.fresh`. */
  constructor(reader: DataSource, fresh: () => Promise<void>) {
    this.#reader = reader;
    this.#fresh = fresh;
  }

  async list(filter: ActiveflowFilter = {}, request: PageRequest = {}): Promise<Page<Activeflow>> {
    await this.#fresh();
    const { size, after } = readPage(LIST, 1, request);
    const query = this.#reader
      .getRepository(activeflowEntity)
      .createQueryBuilder('activeflow')
      .orderBy('activeflow.id', 'DESC')
      .limit(size + 1);
    // Written out, not as a parameter: only so does SQLite see that the index of running ones fits.
    if (filter.status === 'running') query.andWhere(`activeflow.status = 'running'`);
    if (filter.status === 'ended') query.andWhere(`activeflow.status = 'ended'`);
    if (filter.flow_id) query.andWhere('activeflow.flow_id = :flow', { flow: filter.flow_id });
    if (filter.reference_id) {
      query.andWhere('activeflow.reference_id = :reference', { reference: filter.reference_id });
    }
    if (filter.release !== undefined)
      query.andWhere('activeflow.release = :release', { release: filter.release });
    if (after) query.andWhere('activeflow.id < :id', { id: after[0] });
    return makePage(
      LIST,
      size,
      await query.getMany(),
      (row) => [row.id],
      (row) => row,
    );
  }

  async get(id: Id): Promise<Activeflow | null> {
    await this.#fresh();
    return this.#reader.getRepository(activeflowEntity).findOneBy({ id });
  }

  /** One page of an activeflow's steps. A row holds the steps of one commit, and may end beyond the page. */
  async steps(activeflowId: Id, request: PageRequest = {}): Promise<Page<Step>> {
    await this.#fresh();
    const { size, after } = readPage(STEPS, 2, request);
    const seen = after?.[0] === activeflowId ? Number(after[1]) : 0;
    const rows = await this.#reader
      .getRepository(stepEntity)
      .createQueryBuilder('step')
      .where('step.activeflow_id = :id AND step.last_sequence > :seen', { id: activeflowId, seen })
      .orderBy('step.last_sequence')
      .limit(size + 1)
      .getMany();
    const steps = rows.flatMap((row) => row.body).filter((step) => step.sequence > seen);
    return makePage(
      STEPS,
      size,
      steps,
      (step) => [activeflowId, step.sequence],
      (step) => step,
    );
  }

  /** All steps of an activeflow: bounded by its step budget. */
  async allSteps(activeflowId: Id): Promise<readonly Step[]> {
    await this.#fresh();
    const rows = await this.#reader
      .getRepository(stepEntity)
      .find({ where: { activeflow_id: activeflowId }, order: { last_sequence: 'ASC' } });
    return rows.flatMap((row) => row.body);
  }

  async countRunning(): Promise<number> {
    await this.#fresh();
    return this.#reader
      .getRepository(activeflowEntity)
      .createQueryBuilder('activeflow')
      .where(`activeflow.status = 'running'`)
      .getCount();
  }
}
