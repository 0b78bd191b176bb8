/** Blocks of IPv4 that no public page stands in (IANA special-purpose registry, RFC 6890 and after), as first address and bits. */
const RESERVED_4: ReadonlyArray<readonly [address: string, bits: number]> = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
];

/** Of IPv6 only what is given out to networks (2000::/3) is public, and of that not these blocks, as leading groups in bits. */
const RESERVED_6: ReadonlyArray<readonly [high: number, low: number, bits: number]> = [
  [0x2001, 0x0000, 23],
  [0x2001, 0x0db8, 32],
  // 6to4 leads to whatever IPv4 address stands in it.
  [0x2002, 0x0000, 16],
  [0x3fff, 0x0000, 20],
];

/** Whether an IP address is one of the public internet: not of this machine, a private network, or a special purpose. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, "").split("%", 1)[0] ?? "";
  const number = numberOf4(plain);
  if (number !== null)
    return RESERVED_4.every(([block, bits]) => !isWithin(number, numberOf4(block) ?? 0, bits));
  const groups = groupsOf6(plain);
  if (groups === null) return false;
  const [high = 0, low = 0] = groups;
  if (high >>> 13 !== 1) return false;
  const first = high * 65_536 + low;
  return RESERVED_6.every(([one, other, bits]) => !isWithin(first, one * 65_536 + other, bits));
}

function isWithin(address: number, block: number, bits: number): boolean {
  const size = 2 ** (32 - bits);
  return Math.floor(address / size) === Math.floor(block / size);
}

function numberOf4(address: string): number | null {
  const parts = address.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return null;
  return parts.reduce((sum, part) => sum * 256 + Number(part), 0);
}

function groupsOf6(address: string): number[] | null {
  const [before = "", after, ...more] = address.split("::");
  if (more.length > 0) return null;
  const read = (text: string): string[] => (text === "" ? [] : text.split(":"));
  const [left, right] = [read(before), read(after ?? "")];
  const missing = after === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array.from({ length: Math.max(0, missing) }, () => "0"), ...right];
  // What ends in an IPv4 address (::ffff:10.0.0.1) is none of 2000::/3 anyway.
  if (groups.length !== 8 || !groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return null;
  return groups.map((group) => Number.parseInt(group, 16));
}

/** An address of the web that may be fetched, as far as its text tells; null: none. Only the usual ports are taken. */
export function fetchableUrl(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const { protocol, hostname, port, username, password } = url;
  if (!/^https?:$/.test(protocol) || port !== "" || username !== "" || password !== "") return null;
  const isLiteral = hostname.startsWith("[") || /^[\d.]+$/.test(hostname);
  if (isLiteral) return isPublicAddress(hostname) ? url : null;
  const isLocal =
    /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|arpa|test|invalid|onion)\.?$/i.test(
      hostname,
    );
  return hostname.includes(".") && !isLocal ? url : null;
}
