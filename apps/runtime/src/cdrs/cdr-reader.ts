import { Inject, Injectable } from '@nestjs/common';
import { cdrResource } from '@hookswitch/calls';
import type { CdrResource } from '@hookswitch/calls';
import type { CdrFilter, PageRequest, Store, StoredCdr } from '@hookswitch/store';
import { STORE } from '../composition/tokens.js';
import { HttpProblem } from '../http/http-problem.js';
import type { Page } from '../http/paging.js';

/** Reads records in wire form: with the recordings that there still are of each leg. */
@Injectable()
export class CdrReader {
  constructor(@Inject(STORE) private readonly store: Store) {}

  async list(filter: CdrFilter, request: PageRequest): Promise<Page<CdrResource>> {
    const { result, next } = await this.store.cdrs.list(filter, request);
    return { result: await this.show(result), next_page_token: next };
  }

  /** @throws HttpProblem 404 */
  async get(id: string): Promise<CdrResource> {
    const found = await this.store.cdrs.get(id);
    if (found === null) throw HttpProblem.notFound('call detail record', id);
    const [cdr] = await this.show([found]);
    return cdr!;
  }

  /** All that fit, newest first, batch by batch. */
  async *all(filter: CdrFilter): AsyncGenerator<readonly CdrResource[], void, undefined> {
    for await (const batch of this.store.cdrs.all(filter)) yield await this.show(batch);
  }

  private async show(found: readonly StoredCdr[]): Promise<CdrResource[]> {
    const recordings = await this.store.recordings.ofLegs(found.map(({ cdr }) => cdr));
    return found.map(({ cdr, flow_name }) => cdrResource(cdr, flow_name, recordings.get(cdr.id) ?? []));
  }
}
