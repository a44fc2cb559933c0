// The script that reads other maps, which the build lays beside this one before it joins both.

export * from '../map_reader/index.js';
