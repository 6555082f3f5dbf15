/**
 * Opens a database whatever its version and tables are, so that nothing is upgraded or written. Null where none exists, and none is left
 * behind. It steps aside for whoever wants to upgrade.
 */
export function openAsItIs(name: string): Promise<IDBDatabase | null> {
  const opening = indexedDB.open(name);
  let isNew = false;
  opening.onupgradeneeded = () => {
    isNew = true;
    opening.transaction?.abort();
  };
  return finished(opening).then(
    (database) => {
      database.onversionchange = () => database.close();
      return database;
    },
    (cause: unknown) => {
      if (isNew) return null;
      throw cause;
    },
  );
}

export function finished<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
