/** Something that the store refuses, said in a sentence that can be shown as it is. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError';
}

/** The data folder cannot be used: in use, damaged, newer, or its key is gone. Nothing was changed. */
export class DataFolderError extends StoreError {
  override readonly name = 'DataFolderError';

  constructor(
    readonly code:
      | 'in_use'
      | 'newer'
      | 'corrupt'
      | 'foreign'
      | 'not_writable'
      | 'key_missing'
      | 'key_wrong'
      | 'half_restored',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The store was closed before this could be written. */
export class StoreClosedError extends StoreError {
  override readonly name = 'StoreClosedError';

  constructor() {
    super('The store is closed: this was not written.');
  }
}

/** What was to be changed or read does not exist. */
export class NotFoundError extends StoreError {
  override readonly name = 'NotFoundError';

  constructor(what: string, id: string | number) {
    super(`There is no ${what} ${id}.`);
  }
}

/** Somebody changed the object meanwhile: HTTP's 412. */
export class StaleEtagError extends StoreError {
  override readonly name = 'StaleEtagError';

  constructor(
    readonly expected: number,
    readonly current: number,
  ) {
    super('The object was changed meanwhile. Read it again and repeat the change.');
  }
}

/** There would be nobody left who may do everything. */
export class LastAdminError extends StoreError {
  override readonly name = 'LastAdminError';

  constructor() {
    super('This is the last account with the role admin. Make another account admin first.');
  }
}

/** A value that must be unique is taken. */
export class DuplicateError extends StoreError {
  override readonly name = 'DuplicateError';

  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

/** A `page_token` that no list gave, or a `page_size` outside 1–100. */
export class InvalidPageError extends StoreError {
  override readonly name = 'InvalidPageError';

  constructor(
    readonly field: 'page_token' | 'page_size',
    message: string,
  ) {
    super(message);
  }
}
