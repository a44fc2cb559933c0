// Types for JSX in React: `import type {} from "crosstalk-map/react"` once in a project.

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { CrosstalkEvents, CrosstalkMap, CrosstalkMapAttributes } from "crosstalk-map";

type Listeners = { [Name in keyof CrosstalkEvents as `on${Name}`]?: (event: CrosstalkEvents[Name]) => void };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "crosstalk-map": DetailedHTMLProps<Omit<HTMLAttributes<CrosstalkMap>, "onSelect">, CrosstalkMap> & CrosstalkMapAttributes & Listeners;
    }
  }
}
