// While `window.accident` says so, nothing that is put into the database stays there.
const { put } = IDBObjectStore.prototype;
IDBObjectStore.prototype.put = function (...value) {
  const request = put.apply(this, value);
  const { transaction } = this;
  if (window.accident === "full") {
    // As when the commit fails: no request does, and the transaction alone holds the reason.
    const error = new DOMException("the disk is full", "QuotaExceededError");
    Object.defineProperty(transaction, "error", { value: error, configurable: true });
  }
  if (window.accident) request.addEventListener("success", () => transaction.abort(), { once: true });
  return request;
};
