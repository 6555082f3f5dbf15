import { type Detector, NOTHING, SIGN, spansOf } from '../view';

const EMAIL = /(?<![a-z0-9._+-])[a-z0-9._+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12}(?![a-z0-9-])/g;

const detector: Detector = {
  id: 'email',
  detect: (view) => (view.signs & SIGN.at ? spansOf(view.inPlace, EMAIL) : NOTHING),
};

export default detector;
