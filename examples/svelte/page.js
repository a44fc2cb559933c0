// The map in a page made with Svelte: the element as it is.
import { mount } from 'svelte';
import Page from './Page.svelte';
import 'crosstalk-map';

const target = document.getElementById('root');
if (target) mount(Page, { target });
