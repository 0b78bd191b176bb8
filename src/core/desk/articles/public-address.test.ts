import { expect, test } from "vitest";
import { fetchableUrl, isPublicAddress } from "./public-address.ts";

test.each([
  ["8.8.8.8", true],
  ["172.32.0.1", true],
  ["223.5.5.5", true],
  ["2606:4700::1111", true],
  ["2400:3200::1", true],
  ["0.0.0.0", false],
  ["10.1.2.3", false],
  ["100.64.0.1", false],
  ["127.0.0.1", false],
  ["169.254.169.254", false],
  ["172.16.0.1", false],
  ["192.168.1.1", false],
  ["198.19.0.1", false],
  ["224.0.0.1", false],
  ["255.255.255.255", false],
  ["::", false],
  ["::1", false],
  ["::ffff:10.0.0.1", false],
  ["::ffff:808:808", false],
  ["64:ff9b::a00:1", false],
  ["fe80::1%eth0", false],
  ["fc00::1", false],
  ["ff02::1", false],
  ["2001::1", false],
  ["2001:db8::1", false],
  ["2002:a00:1::", false],
  ["3fff::1", false],
  ["1.2.3", false],
  ["1.2.3.256", false],
  ["1::2::3", false],
  ["name", false],
  ["", false],
])("%s is public: %s", (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});

test.each([
  ["https://www.example.org/a?b=c", true],
  ["http://8.8.8.8/", true],
  ["https://[2606:4700::1111]/", true],
  ["ftp://example.org/", false],
  ["file:///etc/passwd", false],
  ["https://example.org:8443/", false],
  ["https://user:word@example.org/", false],
  ["http://127.1/", false],
  ["http://0x7f000001/", false],
  ["http://2130706433/", false],
  ["http://[::1]/", false],
  ["http://[::ffff:127.0.0.1]/", false],
  ["http://localhost/", false],
  ["http://desk/", false],
  ["http://metadata.google.internal/", false],
  ["http://printer.local./", false],
  ["not an address", false],
])("%s may be fetched: %s", (address, may) => {
  expect(fetchableUrl(address) !== null).toBe(may);
});
