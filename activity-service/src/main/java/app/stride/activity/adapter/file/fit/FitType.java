package app.stride.activity.adapter.file.fit;

/** The base types of FIT fields, with the value of each that means "not measured". */
enum FitType {
    ENUM(1, false, 0xff),
    SINT8(1, true, 0x7f),
    UINT8(1, false, 0xff),
    SINT16(2, true, 0x7fff),
    UINT16(2, false, 0xffff),
    SINT32(4, true, 0x7fff_ffff),
    UINT32(4, false, 0xffff_ffffL),
    STRING(1, false, 0),
    FLOAT32(4, false, 0xffff_ffffL),
    FLOAT64(8, true, -1),
    UINT8Z(1, false, 0),
    UINT16Z(2, false, 0),
    UINT32Z(4, false, 0),
    BYTE(1, false, 0xff),
    SINT64(8, true, Long.MAX_VALUE),
    UINT64(8, true, -1),
    UINT64Z(8, true, 0),
    UNKNOWN(1, false, 0xff);

    private static final FitType[] BY_NUMBER = values();

    final int size;
    final boolean signed;
    final long invalid;

    FitType(int size, boolean signed, long invalid) {
        this.size = size;
        this.signed = signed;
        this.invalid = invalid;
    }

    static FitType of(int number) {
        return number < BY_NUMBER.length ? BY_NUMBER[number] : UNKNOWN;
    }
}
