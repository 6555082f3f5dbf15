import { type Detector, NOTHING, SIGN, spansOf } from '../engine/view';

// Where 艾特 stood for the @, nothing stands behind it, which is U+200B.
const EMAIL = /(?<![a-z0-9._+-])[a-z0-9._+-]{1,64}@\u200b*(?:[a-z0-9-]{1,63}\.\u200b?){1,4}[a-z]{2,12}(?![a-z0-9-])/g;

const detector: Detector = {
  id: 'email',
  detect: (view) => (view.signs & SIGN.at ? spansOf(view.inPlace, EMAIL) : NOTHING),
};

export default detector;
