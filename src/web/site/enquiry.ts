/**
 * Fills in the need that a link brings behind its `#`. It stands there, and not in the query, because no server sees or logs that
 * part of an address: what somebody needs is theirs until they send it.
 */
const field = document.querySelector<HTMLTextAreaElement>("#need");
const brought = new URLSearchParams(location.hash.slice(1)).get("need");

if (field !== null && field.value === "" && brought !== null) {
  field.value = brought.slice(0, 2_000);
  history.replaceState(null, "", location.pathname + location.search);
}
