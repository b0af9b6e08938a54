include "other";
.
