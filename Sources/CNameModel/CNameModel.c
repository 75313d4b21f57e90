#include "CNameModel.h"

// Clang has #embed in every mode, and says that it is new.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char model[] = {
#embed "names.model"
};

const unsigned char *dabir_name_model(void) { return model; }

size_t dabir_name_model_size(void) { return sizeof model; }
