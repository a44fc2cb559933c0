// The script that writes sources and tables, which the build lays beside this one before it joins both.

export * from '../cite/index.js';
