// The map in a page made with Vue: the element as it is.
import { createApp } from 'vue';
import Page from './Page.vue';
import 'crosstalk-map';

createApp(Page).mount('#root');
