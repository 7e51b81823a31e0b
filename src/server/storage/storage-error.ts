import { STORAGE_ERRORS } from '#api/storage/port.ts';

/** Named as the port names errors, whatever the database calls them. */
export class StorageError extends Error {
  override readonly name: string;

  constructor(name: keyof typeof STORAGE_ERRORS, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = STORAGE_ERRORS[name];
  }
}
