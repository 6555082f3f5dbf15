import 'vditor/dist/index.css';
import Vditor from 'vditor';
import { vditorIn } from '../support/editors/vditor';

export default vditorIn(Vditor, 'sv', '.vditor-sv');
