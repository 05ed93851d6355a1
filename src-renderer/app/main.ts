import '../styles/tokens.css';
import '../styles/fonts.css';
import '../styles/base.css';
import '../styles/lists.css';
import '../styles/forced-colors.css';
import { mount } from 'svelte';
import App from './App.svelte';

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no #app');
mount(App, { target, props: { host: window.host } });
