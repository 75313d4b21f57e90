/// The trained name model, as bytes in the program; made by `dabir model train`.
#ifndef DABIR_NAME_MODEL_H
#define DABIR_NAME_MODEL_H

#include <stddef.h>

const unsigned char *dabir_name_model(void);
size_t dabir_name_model_size(void);

#endif
