// The PC/SC port: what the host needs of the system's smart card service, whichever binding provides it. Everything is
// promises and listeners; a call of the service that never returns is given up by its caller, see `abandon`.

import type { Bytes } from '../../src/bytes/bytes.ts';

export type ProviderName = 'pcsc-mini' | 'pcsclite';

/** `mute`: something lies on the reader but does not answer (wrong antenna, a contact reader, a card upside down). */
export type CardPresence = 'absent' | 'present' | 'mute';

export interface ReaderStatus {
  readonly name: string;
  readonly card: CardPresence;
  /** Answer to reset, 2 to 33 octets. Not known to every provider before a connection stands. */
  readonly atr?: Bytes;
}

/** The whole state each time. After `running: false` the provider is over: close it and open another one. */
export type ServiceStatus =
  { readonly running: true; readonly readers: readonly ReaderStatus[] } | { readonly running: false };

export type StatusListener = (status: ServiceStatus) => void;

export interface PcscWatch {
  close(): void;
}

/** What happens to the card afterwards: nothing, a warm reset, or power off. */
export type Disposition = 'leave' | 'reset' | 'unpower';

export type CardProtocol = 'T=0' | 'T=1' | 'raw';

/** One shared connection. Its calls run one after the other, in the order they were made. */
export interface PcscCard {
  readonly readerName: string;
  readonly atr: Bytes;
  readonly protocol: CardProtocol;
  /**
   * The octets the service returned, which may be none when the card was pulled in mid-command.
   * @throws AppError of the layers `reader` and `card-link`.
   */
  transmit(command: Bytes): Promise<Bytes>;
  /** Waits, perhaps for ever, while another program holds the card. @throws AppError as `transmit`. */
  beginTransaction(): Promise<void>;
  /** @throws AppError as `transmit`. */
  endTransaction(disposition: Disposition): Promise<void>;
  /** Never rejects: a connection that cannot be closed in order is gone all the same. */
  disconnect(disposition: Disposition): Promise<void>;
}

export interface PcscProvider {
  readonly name: ProviderName;
  /** The provider never lists more readers than this; at this number there may be others it does not see. */
  readonly readerLimit?: number;
  /** Calls the listener soon with the state as it is, then at every change. */
  watch(listener: StatusListener): PcscWatch;
  /** Shared mode, T=0 or T=1. May stay pending while another program holds the card. @throws AppError */
  connect(readerName: string): Promise<PcscCard>;
  /** Ends the watches, waits until every card is disconnected, releases the service. */
  close(): Promise<void>;
  /**
   * For calls that stay pending for ever: cuts what can be cut and leaves the rest behind. Returns at once; whatever
   * ends later releases itself.
   */
  abandon(): void;
}

/** Opens providers; the program keeps one at a time. */
export interface ProviderSource {
  /**
   * @param readersSeen the most readers seen at once so far.
   * @param signal ends the wait for a service that does not answer.
   * @throws AppError READER_SERVICE_DOWN when the service does not answer or no binding can be loaded.
   */
  open(readersSeen: number, signal?: AbortSignal): Promise<PcscProvider>;
}
