/** What the system or the HTTP client reports, in words, and what whoever looks after it can do. */
export interface Cause {
  readonly message: string;
  readonly advice: string;
}

const RESTART_OR_WAIT = 'See whether the server runs, and whether a firewall lets our address through.';
const CHAIN: Cause = {
  message:
    'The certificate of the server cannot be traced to a known authority: a certificate in between is missing',
  advice:
    'Have the server send its whole chain of certificates ("full chain"), not its own certificate alone.',
};
const SELF_SIGNED: Cause = {
  message: 'The server’s certificate is one that it has signed itself',
  advice: 'Give the server a certificate of a known authority.',
};
const NO_TLS: Cause = {
  message: 'The server does not speak TLS there',
  advice: 'Look at the port: it may be one for http, or a proxy in between may end the encryption elsewhere.',
};

/** By code. The code itself is told as well, for whoever looks it up. */
export const CAUSES: Readonly<Record<string, Cause>> = {
  CERT_HAS_EXPIRED: {
    message: 'The certificate of the server has expired',
    advice: 'Renew the certificate on the server, then resend.',
  },
  CERT_NOT_YET_VALID: {
    message: 'The certificate of the server is not valid yet',
    advice: 'Compare the clocks of both machines, or wait until the certificate’s first day.',
  },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    message: 'The certificate of the server is for another name',
    advice: 'Use the name that the certificate was made for, or get a certificate for this name.',
  },
  DEPTH_ZERO_SELF_SIGNED_CERT: SELF_SIGNED,
  SELF_SIGNED_CERT_IN_CHAIN: SELF_SIGNED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: CHAIN,
  UNABLE_TO_GET_ISSUER_CERT: CHAIN,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: CHAIN,
  EPROTO: NO_TLS,
  ERR_SSL_WRONG_VERSION_NUMBER: NO_TLS,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: NO_TLS,
  ENOTFOUND: {
    message: 'The name of the server could not be resolved: it is not known',
    advice: 'Look for a slip in the URL, and whether the name is still in the DNS.',
  },
  ENODATA: {
    message: 'The name of the server could not be resolved: it has no address',
    advice: 'Give the name an A or AAAA record in the DNS.',
  },
  EAI_AGAIN: {
    message: 'The name of the server could not be resolved: no name server answered',
    advice: 'See whether this machine reaches its name servers (/etc/resolv.conf).',
  },
  ECONNREFUSED: {
    message: 'No connection to the server could be made: nothing listens on that port',
    advice: 'Start the receiver, or correct the port in the URL.',
  },
  EHOSTUNREACH: {
    message: 'No connection to the server could be made: no way leads to its address',
    advice: RESTART_OR_WAIT,
  },
  ENETUNREACH: {
    message: 'No connection to the server could be made: no way leads to its network',
    advice:
      'See whether this machine has a route there: perhaps the name has an IPv6 address, and this machine has none.',
  },
  ETIMEDOUT: {
    message: 'No connection to the server could be made: nothing came back from its address',
    advice: RESTART_OR_WAIT,
  },
  EMFILE: {
    message: 'No connection to the server could be made: this machine has no more open files to give',
    advice: 'Raise the limit of open files (ulimit -n) of this product.',
  },
  EADDRNOTAVAIL: {
    message: 'No connection to the server could be made: the address that requests leave from cannot be used',
    advice: 'Look at the setting for the local address, and whether this machine still has it.',
  },
  ECONNRESET: {
    message:
      'The connection broke before the answer was complete: the server or something in between closed it',
    advice:
      'Look into the server’s log at this time: a restart, a limit of a proxy, or a crash while it answered.',
  },
  UND_ERR_SOCKET: {
    message: 'The connection broke before the answer was complete: the server closed it',
    advice:
      'Look into the server’s log at this time: a restart, a limit of a proxy, or a crash while it answered.',
  },
};
