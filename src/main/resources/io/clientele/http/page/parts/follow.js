// Looking again at something that goes on, while it is shown.

const EVERY = 800; // milliseconds
const AFTER_TROUBLE = 5000;

/** Asks again and again until `look` says that it is over, or nobody sees the place any more. */
export function follow(place, look) {
  const again = async () => {
    if (!place.isConnected) {
      return;
    }
    let wait = EVERY;
    try {
      if (await look()) {
        return;
      }
    } catch (problem) {
      console.debug(problem);
      wait = AFTER_TROUBLE;
    }
    setTimeout(again, wait);
  };
  const start = () => setTimeout(again, EVERY);
  if (place.isConnected) {
    start();
  } else {
    place.addEventListener('arrived', start, { once: true });
  }
}

/** Whether something is still to come of a book or a run. */
export const goesOn = ({ state }) => state === 'waiting' || state === 'running';
