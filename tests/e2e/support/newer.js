// The database as a later version of the program would leave it.
return new Promise((done, failed) => {
  const request = indexedDB.open("inquit", 1_000);
  request.onsuccess = () => {
    request.result.close();
    done(true);
  };
  request.onerror = () => failed(request.error);
});
