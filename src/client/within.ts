/** Longest wait for an answer in milliseconds. */
const longest = 15_000;

/** What a promise gives. @throws if it takes too long */
export async function within<Value>(promise: Promise<Value>): Promise<Value> {
  let timer = 0;
  const late = new Promise<never>((_resolve, reject) => {
    timer = window.setTimeout(() => reject(new Error('Search did not answer.')), longest);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
