#pragma once

// Debian's libxml2 is built with ICU, and its headers pull ICU's in; those clash with the ICU inside Foundation.
// Only the layout of struct _xmlCharEncodingHandler changes by this: never touch that struct from Swift.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/xmlwriter.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlIO.h>
#include <libxml/relaxng.h>
#include <libxml/uri.h>
